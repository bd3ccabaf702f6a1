package org.caseledger.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many callers at the same moment. */
final class Together {

    private Together() {}

    /** Makes so many calls at the same moment. */
    static List<Api.Answer> call(int calls, Callable<Api.Answer> call) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Api.Answer> answers = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Api.Answer>> running = new ArrayList<>();
            for (int i = 0; i < calls; i++) {
                running.add(callers.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            start.countDown();
            for (Future<Api.Answer> one : running) {
                answers.add(one.get());
            }
        }
        return answers;
    }
}
