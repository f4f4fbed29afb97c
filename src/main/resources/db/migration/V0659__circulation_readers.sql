-- Who reads a matter reads of its rounds in writing, and how answers were urged.
call readable_with('written_ballot', 'matter', 'matter', 'id');
call readable_with('written_reminder', 'ballot', 'written_ballot', 'ballot');
call readable_with('written_call', 'ballot', 'written_ballot', 'ballot');
