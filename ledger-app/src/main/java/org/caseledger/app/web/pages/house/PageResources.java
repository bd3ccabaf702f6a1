package org.caseledger.app.web.pages.house;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.LiteWebJarsResourceResolver;
import org.springframework.web.servlet.resource.TransformedResource;

/** The styles and the one script of the pages, all from this server. They hold nothing of any record. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HouseSettings.class)
class PageResources implements WebMvcConfigurer {

    private static final CacheControl AN_HOUR = CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/ledger/**")
                .addResourceLocations("classpath:/static/ledger/")
                .setCacheControl(AN_HOUR);
        registry.addResourceHandler("/assets/styles/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(AN_HOUR)
                .resourceChain(true)
                .addResolver(new LiteWebJarsResourceResolver())
                .addTransformer((request, resource, chain) -> withoutFonts(chain.transform(request, resource)));
    }

    /** GDS Transport may be used on service.gov.uk only: what would fetch it is taken out of the styles. */
    private static Resource withoutFonts(Resource resource) throws IOException {
        if (!String.valueOf(resource.getFilename()).endsWith(".css")) {
            return resource;
        }
        String styles = resource.getContentAsString(StandardCharsets.UTF_8).replaceAll("@font-face\\s*\\{[^}]*}", "");
        return new TransformedResource(resource, styles.getBytes(StandardCharsets.UTF_8));
    }

    /** The council's colour, as a style sheet: a page may hold no style of its own. */
    @Controller
    static class Colour {

        private final HouseSettings settings;

        Colour(HouseSettings settings) {
            this.settings = settings;
        }

        @GetMapping(path = "/assets/house.css", produces = "text/css")
        @ResponseBody
        ResponseEntity<String> colour() {
            return ResponseEntity.ok()
                    .cacheControl(AN_HOUR)
                    .contentType(MediaType.valueOf("text/css"))
                    .body(":root { --house-colour: " + settings.colour() + "; }\n");
        }
    }
}
