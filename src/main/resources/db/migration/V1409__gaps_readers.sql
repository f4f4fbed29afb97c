-- Who reads a matter reads of the gap it showed.
call readable_by_audience('gap');
