-- Who reads a task reads what was reported on it and what time was asked for.
call readable_by_audience('task');
call readable_with('task_report', 'task', 'task', 'id');
call readable_with('task_extension', 'task', 'task', 'id');
