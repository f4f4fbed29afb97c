-- Who reads a document reads its versions and whom it was sent to.
call readable_by_audience('document');
call readable_with('document_version', 'document', 'document', 'id');
call readable_with('document_receipt', 'document', 'document', 'id');
