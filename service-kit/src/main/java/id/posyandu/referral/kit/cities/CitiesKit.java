package id.posyandu.referral.kit.cities;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Tables that change while a service runs: it has a bean of {@link CurrentCities}, and this watches it. */
@AutoConfiguration
public class CitiesKit {

  @Bean
  @ConditionalOnBean(CurrentCities.class)
  CitiesWatch citiesWatch(
      CurrentCities cities,
      @Value("${cities.reload:30s}") Duration every,
      ObjectProvider<NewTables> prepared,
      MeterRegistry meters) {
    return new CitiesWatch(cities, every, prepared, meters);
  }
}
