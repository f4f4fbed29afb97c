-- An item has readers of its own, fewer than its meeting where it is closed to guests or its matter is restricted.
drop policy written on meeting_item;
drop policy readable on meeting_item;
call readable_by_audience('meeting_item');
call readable_with('meeting_guest', 'meeting', 'meeting', 'id');
