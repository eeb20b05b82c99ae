package id.posyandu.referral.kit.pages;

import id.posyandu.referral.kit.trace.CaseTrace;
import id.posyandu.referral.kit.trace.TraceKit;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.servlet.support.csrf.CsrfRequestDataValueProcessor;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/** Pages in every service: language, words, safe forms, refusals that people can read. */
@AutoConfiguration(after = TraceKit.class, before = WebMvcAutoConfiguration.class)
@ConditionalOnWebApplication
@EnableConfigurationProperties(PageSettings.class)
public class PageKit {

  @Bean
  PageFrame frame(PageSettings settings) {
    return new PageFrame(settings);
  }

  @Bean
  PlainWords say(MessageSource messages, ObjectProvider<Clock> clock) {
    return new PlainWords(messages, clock.getIfAvailable(Clock::systemUTC));
  }

  @Bean
  LocaleResolver localeResolver() {
    return new PageLanguage();
  }

  @Bean
  PageProblems pageProblems(CaseTrace traces) {
    return new PageProblems(traces);
  }

  @Bean
  WebMvcConfigurer pageConfigurer(PageProblems problems) {
    return new WebMvcConfigurer() {
      @Override
      public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.add(0, problems);
      }

      @Override
      public void addInterceptors(InterceptorRegistry interceptors) {
        LocaleChangeInterceptor change = new LocaleChangeInterceptor();
        change.setParamName(PageLanguage.PARAMETER);
        change.setIgnoreInvalidLocale(true);
        interceptors.addInterceptor(change).excludePathPatterns("/api/**", "/v3/**");
      }
    };
  }

  /** Writes the token into every {@code th:action} form. */
  @Bean
  RequestDataValueProcessor requestDataValueProcessor() {
    return new CsrfRequestDataValueProcessor();
  }

  @Bean
  FilterRegistrationBean<HeaderWriterFilter> pageHeaders() {
    FilterRegistrationBean<HeaderWriterFilter> headers = new FilterRegistrationBean<>(PageSafety.headers());
    headers.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
    return headers;
  }

  @Bean
  FilterRegistrationBean<CsrfFilter> pageForms() {
    FilterRegistrationBean<CsrfFilter> forms = new FilterRegistrationBean<>(PageSafety.forms());
    forms.setOrder(0);
    return forms;
  }

  @Bean
  ErrorPages errorPages(PageProblems problems) {
    return new ErrorPages(problems);
  }
}
