-- Who reads a meeting reads its agenda, its roll, its deadlines and its letters.
call readable_by_audience('meeting');
call readable_with('meeting_item', 'meeting', 'meeting', 'id');
call readable_with('meeting_seat', 'meeting', 'meeting', 'id');
call readable_with('meeting_deadline', 'meeting', 'meeting', 'id');
call readable_with('meeting_letter', 'meeting', 'meeting', 'id');
