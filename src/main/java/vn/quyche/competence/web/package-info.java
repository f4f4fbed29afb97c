/** The question who decides, as pages and as JSON. */
@NullMarked
package vn.quyche.competence.web;

import org.jspecify.annotations.NullMarked;
