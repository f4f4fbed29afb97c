package vn.quyche.whatif;

import java.time.Instant;
import java.util.UUID;
import vn.quyche.kernel.PersonId;

/** A table of cases that a person brought, to try changes on. */
public record CaseTable(UUID id, PersonId owner, String name, long cases, Instant uploadedAt) {}
