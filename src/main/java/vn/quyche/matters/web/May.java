package vn.quyche.matters.web;

import vn.quyche.competence.Step;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Right;
import vn.quyche.matters.Itinerary;
import vn.quyche.matters.Matter;
import vn.quyche.matters.MatterState;

/** What this reader may do with this matter now. */
record May(
        boolean appraise,
        boolean grade,
        boolean addPaper,
        boolean withdraw,
        boolean fileAgain,
        boolean bringBack,
        boolean decide,
        boolean place,
        boolean reroute,
        boolean purpose) {

    static May of(Actor me, Matter matter) {
        var state = matter.state();
        var own = me.body().equals(matter.body()) && me.may(Right.FILE_MATTER);
        var near = own || me.isOffice();
        var free = state.isOpen() && state != MatterState.PLACED;
        var step = matter.currentStep();
        return new May(
                state == MatterState.FILED && me.may(Right.APPRAISE_MATTER),
                free && me.may(Right.GRADE_MATTER),
                state.isOpen() && near,
                free && own && matter.itinerary().position() == 0,
                own && (state == MatterState.RETURNED || state == MatterState.WITHDRAWN),
                near && state == MatterState.PREPARE_AGAIN,
                state == MatterState.ACCEPTED
                        && step.filter(next -> decides(me, next)).isPresent(),
                state == MatterState.ACCEPTED
                        && me.may(Right.PREPARE_MEETING)
                        && step.filter(Itinerary::isMet).isPresent(),
                me.may(Right.APPRAISE_MATTER),
                me.may(Right.APPRAISE_MATTER) && matter.facts().containsKey("amount"));
    }

    private static boolean decides(Actor me, Step step) {
        if (Itinerary.isOutside(step)) {
            return me.may(Right.RUN_MEETING);
        }
        return !Itinerary.isMet(step)
                && me.roles().stream()
                        .anyMatch(role -> role.name().equals(step.organ().code()));
    }
}
