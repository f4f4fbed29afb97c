-- Who reads of an obligation reads what was recorded of it.
call readable_by_audience('obligation_settlement');
