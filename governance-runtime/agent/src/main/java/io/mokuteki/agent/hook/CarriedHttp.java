package io.mokuteki.agent.hook;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * What the JDK's {@code HttpClient} calls back: the body of a request is written, and that of a response read, for the
 * purposes of who sends the request. Nothing changes for requests that nobody has a purpose for.
 */
public final class CarriedHttp {

    private CarriedHttp() {}

    public static @Nullable BodyPublisher publisher(@Nullable BodyPublisher publisher) {
        return publisher == null || publisher instanceof Carried || Guard.isNothing(Guard.capture())
                ? publisher
                : new Publisher(publisher);
    }

    public static <T> BodyHandler<T> handler(BodyHandler<T> handler) {
        return handler instanceof Carried || Guard.isNothing(Guard.capture()) ? handler : new Handler<>(handler);
    }

    private static final class Publisher extends Carried implements BodyPublisher {

        private final BodyPublisher publisher;

        Publisher(BodyPublisher publisher) {
            this.publisher = publisher;
        }

        @Override
        public long contentLength() {
            Mark mark = begin();
            try {
                return publisher.contentLength();
            } finally {
                mark.current.scope = mark.scope;
                mark.current.own = mark.own;
            }
        }

        @Override
        public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
            Mark mark = begin();
            try {
                publisher.subscribe(subscriber);
            } finally {
                mark.current.scope = mark.scope;
                mark.current.own = mark.own;
            }
        }
    }

    private static final class Handler<T> extends Carried implements BodyHandler<T> {

        private final BodyHandler<T> handler;

        Handler(BodyHandler<T> handler) {
            this.handler = handler;
        }

        @Override
        public BodySubscriber<T> apply(ResponseInfo response) {
            Mark mark = begin();
            try {
                return new Subscriber<>(handler.apply(response));
            } finally {
                mark.current.scope = mark.scope;
                mark.current.own = mark.own;
            }
        }
    }

    private static final class Subscriber<T> extends Carried implements BodySubscriber<T> {

        private final BodySubscriber<T> subscriber;

        Subscriber(BodySubscriber<T> subscriber) {
            this.subscriber = subscriber;
        }

        @Override
        public CompletionStage<T> getBody() {
            Mark mark = begin();
            try {
                return subscriber.getBody();
            } finally {
                mark.current.scope = mark.scope;
                mark.current.own = mark.own;
            }
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            Mark mark = begin();
            try {
                subscriber.onSubscribe(subscription);
            } finally {
                mark.current.scope = mark.scope;
                mark.current.own = mark.own;
            }
        }

        @Override
        public void onNext(List<ByteBuffer> item) {
            Mark mark = begin();
            try {
                subscriber.onNext(item);
            } finally {
                mark.current.scope = mark.scope;
                mark.current.own = mark.own;
            }
        }

        @Override
        public void onError(Throwable failure) {
            Mark mark = begin();
            try {
                subscriber.onError(failure);
            } finally {
                mark.current.scope = mark.scope;
                mark.current.own = mark.own;
            }
        }

        @Override
        public void onComplete() {
            Mark mark = begin();
            try {
                subscriber.onComplete();
            } finally {
                mark.current.scope = mark.scope;
                mark.current.own = mark.own;
            }
        }
    }
}
