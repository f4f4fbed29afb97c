package vn.quyche.web;

import java.util.Optional;
import vn.quyche.kernel.Actor;

/** Tells the shell who is signed in; the access module knows. Models never ask: commands take an {@link Actor}. */
@FunctionalInterface
public interface CurrentActor {

    Optional<Actor> find();
}
