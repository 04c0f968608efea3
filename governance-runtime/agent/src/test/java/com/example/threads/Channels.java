package com.example.threads;

import io.mokuteki.annotation.ForPurpose;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousChannelGroup;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** Channels whose group billing was the first to need: what its handlers saw, which are nobody's. */
public final class Channels {

    private Channels() {}

    public static void main(String[] arguments) throws Exception {
        tell("the default group", null);
        tell(
                "a fixed group",
                Purposes.billing(
                        () -> AsynchronousChannelGroup.withFixedThreadPool(2, Executors.defaultThreadFactory())));
        tell(
                "a group with a pool",
                Purposes.billing(() -> AsynchronousChannelGroup.withThreadPool(Executors.newCachedThreadPool())));
        System.exit(0);
    }

    private static void tell(String what, AsynchronousChannelGroup group) throws Exception {
        AsynchronousServerSocketChannel server = Purposes.billing(() -> AsynchronousServerSocketChannel.open(group)
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)));
        Answer<AsynchronousSocketChannel> accepted = new Answer<>();
        server.accept(null, accepted);
        try (Socket client = new Socket(
                InetAddress.getLoopbackAddress(), ((InetSocketAddress) server.getLocalAddress()).getPort())) {
            String line = what + ": accepted " + accepted.inForce();
            AsynchronousSocketChannel channel = accepted.result;
            Answer<Integer> read = new Answer<>();
            channel.read(ByteBuffer.allocate(1), null, read);
            client.getOutputStream().write(1);
            line += ", read " + read.inForce();
            Billed billed = new Billed();
            channel.read(ByteBuffer.allocate(1), null, billed);
            client.getOutputStream().write(1);
            line += ", read by billing's " + billed.answer.inForce();
            Answer<Integer> never = new Answer<>();
            channel.read(ByteBuffer.allocate(1), null, never);
            Purposes.delivery(() -> {
                channel.close();
                return null;
            });
            System.out.println(line + ", closed by delivery " + never.inForce());
        }
        server.close();
    }

    private static final class Answer<T> implements CompletionHandler<T, Object> {

        private final LinkedBlockingQueue<String> seen = new LinkedBlockingQueue<>();
        private volatile T result;

        String inForce() throws Exception {
            return HandOvers.taken(seen);
        }

        @Override
        public void completed(T result, Object attachment) {
            this.result = result;
            seen.add(Purposes.inForce());
        }

        @Override
        public void failed(Throwable failure, Object attachment) {
            seen.add(Purposes.inForce());
        }
    }

    /** One that has a purpose of its own. */
    private static final class Billed implements CompletionHandler<Integer, Object> {

        private final Answer<Integer> answer = new Answer<>();

        @Override
        @ForPurpose("billing")
        public void completed(Integer result, Object attachment) {
            answer.completed(result, attachment);
        }

        @Override
        public void failed(Throwable failure, Object attachment) {
            answer.failed(failure, attachment);
        }
    }
}
