package id.posyandu.referral.reporting;

import id.posyandu.referral.kit.web.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes the indicators anew from the log; {@code ./stack rebuild-indicators} is what people use. */
@RestController
@RequestMapping(path = "/api/v1/rebuild", produces = MediaType.APPLICATION_JSON_VALUE)
class RebuildController {
  private final Folds folds;

  RebuildController(Folds folds) {
    this.folds = folds;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Make all indicators anew from the log",
      description = "The numbers that stand are answered and kept up to date meanwhile; what differs is said at the end, and"
          + " what is gone is taken from the topic. It needs no Idempotency-Key: while one is on its way, asking again joins it,"
          + " and another one later says the same numbers.")
  @ApiResponse(responseCode = "202", description = "It has begun, or had begun already")
  @ApiResponse(responseCode = "503", description = "Kafka can't take it just now")
  Rebuild begin() {
    try {
      return folds.rebuild();
    } catch (IllegalStateException away) {
      throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "Kafka can't take it just now; try again");
    }
  }

  @GetMapping
  @Operation(summary = "How far the rebuild is")
  @ApiResponse(responseCode = "200", description = "NONE where none is on its way")
  Rebuild current() {
    return folds.current();
  }
}
