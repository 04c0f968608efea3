package com.example.server;

import java.io.File;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;

/** A Tomcat with the applications that the arguments name; it deploys each, asks it, and undeploys one and another. */
public final class Server {

    private final Tomcat tomcat = new Tomcat();
    private final HttpClient client = HttpClient.newHttpClient();

    private Server() {}

    /** The folders of two applications, and one to work in. */
    public static void main(String[] arguments) throws Exception {
        new Server().run(arguments[0], arguments[1], arguments[2]);
        System.exit(0); // Tomcat's threads are not ours to wait for.
    }

    private void run(String first, String second, String work) throws Exception {
        tomcat.setBaseDir(work);
        tomcat.setPort(0);
        tomcat.setAddDefaultWebXmlToWebapp(false);
        tomcat.getConnector();
        tomcat.start();
        Context shop = deploy("/shop", first);
        Context other = deploy("/other", second);
        ask("/shop");
        ask("/other");
        ask("/shop");
        WeakReference<ClassLoader> loader = new WeakReference<>(shop.getLoader().getClassLoader());
        undeploy(shop);
        shop = null;
        System.out.println("/shop is undeployed, and its loader " + (isCollected(loader) ? "collected" : "still held"));
        ask("/other");
        Context again = deploy("/shop", second);
        ask("/shop");
        undeploy(again);
        undeploy(other);
    }

    private Context deploy(String path, String folder) {
        return tomcat.addWebapp(path, new File(folder).getAbsolutePath());
    }

    private void undeploy(Context context) throws Exception {
        context.stop();
        context.destroy();
        tomcat.getHost().removeChild(context);
    }

    private void ask(String path) throws IOException, InterruptedException {
        URI account = URI.create("http://localhost:" + tomcat.getConnector().getLocalPort() + path + "/account");
        System.out.println(path + ": "
                + client.send(HttpRequest.newBuilder(account).build(), BodyHandlers.ofString())
                        .body());
    }

    private static boolean isCollected(WeakReference<ClassLoader> loader) throws InterruptedException {
        for (int i = 0; i < 100 && loader.get() != null; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return loader.get() == null;
    }
}
