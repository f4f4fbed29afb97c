package vn.quyche.access.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;
import vn.quyche.QuycheTest;

/** A test of the door as it stands in earnest: presence is shown anew after a while. One application serves them all. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuycheTest
@TestPropertySource(properties = {"quyche.test=door", "quyche.step-up.minutes=15"})
@interface DoorTest {}
