/** Pages and calls of votes. */
@NullMarked
package vn.quyche.voting.web;

import org.jspecify.annotations.NullMarked;
