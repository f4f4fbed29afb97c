package vn.quyche.competence;

import java.util.List;
import java.util.Optional;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;

/**
 * An act that the regulation requires.
 *
 * @param order its place among the steps, from 1
 * @param delegatedBy whose power the organ uses, where it is delegated
 * @param basis the most specific provisions that give the power
 */
public record Step(int order, OrganId organ, Act act, Optional<OrganId> delegatedBy, List<Citation> basis) {}
