package org.apache.ibatis.annotations;

/** Stands in for MyBatis's own. */
public @interface Select {

    /** The SQL. */
    String value();
}
