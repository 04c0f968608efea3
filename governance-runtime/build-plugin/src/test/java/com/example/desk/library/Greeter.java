package com.example.desk.library;

import com.example.desk.Visitor;
import io.mokuteki.annotation.ForPurpose;
import io.mokuteki.runtime.PurposeScope;
import java.util.List;

/** A bean's class that comes from elsewhere, and was not woven. */
public class Greeter {

    /** What it returns is judged by its proxy. */
    @ForPurpose("marketing")
    public List<Visitor> everybody() {
        return List.of(new Visitor(1, "Hanako"));
    }

    /** Its proxy opens its purpose. */
    @ForPurpose("billing")
    public List<String> purposes() {
        return PurposeScope.purposesInForce();
    }
}
