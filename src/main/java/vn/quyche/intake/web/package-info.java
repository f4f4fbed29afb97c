/** Reading an unknown regulation, as JSON. */
@NullMarked
package vn.quyche.intake.web;

import org.jspecify.annotations.NullMarked;
