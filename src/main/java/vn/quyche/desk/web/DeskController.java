package vn.quyche.desk.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.quyche.desk.Desk;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.Role;

/** "Bàn làm việc": the page one comes to. */
@Controller
class DeskController {

    private final Desk desk;

    DeskController(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/")
    String day(Actor me, Model model) {
        if (me.is(Role.ADMINISTRATOR)) {
            return "redirect:/accounts";
        }
        model.addAttribute("me", me);
        model.addAttribute("day", desk.day(me));
        model.addAttribute("mayFile", me.may(Right.FILE_MATTER));
        return "desk/desk";
    }
}
