/** Pages and calls of meetings. */
@NullMarked
package vn.quyche.meetings.web;

import org.jspecify.annotations.NullMarked;
