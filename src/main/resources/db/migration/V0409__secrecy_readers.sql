-- Who reads a record by its level reads why it has it.
call readable_by_audience('record_level');
