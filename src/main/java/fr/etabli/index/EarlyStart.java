package fr.etabli.index;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;

/**
 * Starts the private node as soon as the settings are known, beside the rest of the hub: it takes longer than all the
 * others.
 */
public final class EarlyStart implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ElasticsearchProperties properties =
                Binder.get(event.getEnvironment()).bindOrCreate("etabli.elasticsearch", ElasticsearchProperties.class);
        if (properties.isPrivate()) {
            PrivateNode node = new PrivateNode(properties);
            node.start();
            event.getBootstrapContext()
                    .addCloseListener(closed ->
                            closed.getApplicationContext().getBeanFactory().registerSingleton("privateNode", node));
        }
    }
}
