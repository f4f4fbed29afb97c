-- Who reads a ballot reads who counts its slips, and what they counted.
call readable_with('counting_board', 'ballot', 'ballot', 'id');
call readable_with('counting_board_member', 'ballot', 'counting_board', 'ballot');
call readable_with('tally_sheet', 'ballot', 'counting_board', 'ballot');
