package vn.quyche.regulation;

import java.util.Map;

/** Which rules the worked cases prove; told by the module that can run them. */
public interface RuleCases {

    /** How many cases under a version each of its rules that route has a part in; 0 where no case proves a rule. */
    Map<String, Integer> counted(Regulation regulation, Version version);
}
