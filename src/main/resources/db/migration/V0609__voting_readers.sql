-- Who reads a ballot reads its roll.
call readable_by_audience('ballot');
call readable_with('ballot_voter', 'ballot', 'ballot', 'id');
