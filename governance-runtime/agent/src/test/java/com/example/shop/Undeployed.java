package com.example.shop;

import java.lang.ref.WeakReference;

/** Runs an application in a loader of its own, lets go of it, and tells whether something else still holds it. */
public final class Undeployed {

    private Undeployed() {}

    public static void main(String[] arguments) throws Exception {
        WeakReference<ClassLoader> loader = new WeakReference<>(ChildFirst.run("com.example.shop.Single"));
        for (int i = 0; i < 50 && loader.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }
        System.out.println(loader.get() == null ? "collected" : "still held");
    }
}
