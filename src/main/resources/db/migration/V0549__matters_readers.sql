-- Who reads a matter reads all that belongs to it.
call readable_by_audience('matter');
call readable_with('matter_paper', 'matter', 'matter', 'id');
call readable_with('matter_appraisal', 'matter', 'matter', 'id');
call readable_with('matter_fact_entry', 'matter', 'matter', 'id');
call readable_with('matter_decision', 'matter', 'matter', 'id');
call readable_with('matter_override', 'matter', 'matter', 'id');
call readable_with('matter_override_voice', 'override', 'matter_override', 'id');
call readable_with('matter_version_kept', 'matter', 'matter', 'id');
call readable_by_audience('matter_report_back');
call readable_with('matter_report_back_missed', 'report_back', 'matter_report_back', 'id');
