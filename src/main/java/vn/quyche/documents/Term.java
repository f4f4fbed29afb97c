package vn.quyche.documents;

import vn.quyche.kernel.DateRange;

/** A term of the committee (nhiệm kỳ), within which each series of numbers runs. */
public record Term(String name, DateRange during) {}
