package id.posyandu.referral.reporting.realisation;

import static java.util.stream.Collectors.toMap;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.reporting.realisation.NewRealisation.Budget;
import id.posyandu.referral.reporting.realisation.NewRealisation.Quality;
import id.posyandu.referral.reporting.realisation.SpmView.Average;
import id.posyandu.referral.reporting.realisation.SpmView.FieldView;
import id.posyandu.referral.reporting.realisation.SpmView.ServiceView;
import id.posyandu.referral.reporting.spm.Categories;
import id.posyandu.referral.reporting.spm.Figures;
import id.posyandu.referral.reporting.spm.Leads;
import id.posyandu.referral.reporting.spm.Mean;
import id.posyandu.referral.reporting.spm.Quarter;
import id.posyandu.referral.reporting.spm.Revision;
import id.posyandu.referral.reporting.spm.Score;
import id.posyandu.referral.reporting.spm.SpmService;
import id.posyandu.referral.reporting.spm.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lays what is stated, what follows from it and what findings point to side by side. */
@Component
class Achievements {
  private static final List<SpmField> FIELDS =
      Arrays.stream(SpmField.values()).filter(field -> !SpmService.of(field).isEmpty()).toList();

  private final Realisations realisations;
  private final CasebookLeads leads;
  private final SpmSettings settings;
  private final Categories categories;

  Achievements(Realisations realisations, CasebookLeads leads, SpmSettings settings) {
    this.realisations = realisations;
    this.leads = leads;
    this.settings = settings;
    this.categories = settings.table();
  }

  SpmView of(Area city, Quarter quarter) {
    Map<String, Revision> stated = realisations.of(city.code(), quarter).stream()
        .collect(toMap(RealisationDocument::service, one -> one.account().current()));
    Map<SpmService, Leads> found = leads.of(city.code(), quarter);
    List<Mean> means = FIELDS.stream().map(field -> Mean.ofServices(scores(field, stated))).toList();
    List<FieldView> fields = FIELDS.stream().map(field -> field(field, stated, found)).toList();
    return new SpmView(
        city.code(),
        city.name(),
        quarter.year(),
        quarter.number(),
        quarter.year() + "-Q" + quarter.number(),
        settings.nihil(),
        average(Mean.ofFields(means)),
        fields);
  }

  private FieldView field(SpmField field, Map<String, Revision> stated, Map<SpmService, Leads> found) {
    List<ServiceView> services = SpmService.of(field).stream()
        .map(service -> service(service, stated.get(service.code()), found.get(service)))
        .toList();
    return new FieldView(field, average(Mean.ofServices(scores(field, stated))), services);
  }

  private List<Score> scores(SpmField field, Map<String, Revision> stated) {
    return SpmService.of(field).stream().map(service -> score(figures(stated.get(service.code())))).toList();
  }

  private Score score(Figures figures) {
    return Score.of(figures, settings.nihil());
  }

  private Average average(Mean mean) {
    boolean named = mean.complete() && mean.index() != null;
    return Average.of(mean, named ? categories.of(mean.index()) : null);
  }

  private ServiceView service(SpmService service, Revision revision, Leads found) {
    Figures figures = figures(revision);
    Score score = score(figures);
    Optional<Statement> statement = Optional.ofNullable(revision).map(Revision::statement);
    return new ServiceView(
        service.code(),
        service.title(),
        service.recipients(),
        score.standing(),
        figures.mustServe(),
        figures.served(),
        figures.missing(),
        SpmView.shown(score.a()),
        new Quality(figures.needed(), figures.fulfilled()),
        SpmView.shown(score.b()),
        SpmView.shown(score.index()),
        score.index() == null ? null : categories.of(score.index()),
        statement.map(one -> new Budget(one.budgeted(), one.spent())).orElse(null),
        statement.map(Statement::problem).orElse(null),
        statement.map(Statement::plan).orElse(null),
        statement.map(Statement::stage).orElse(null),
        revision == null ? null : revision.number(),
        revision == null ? null : revision.at(),
        found);
  }

  private static Figures figures(Revision revision) {
    return revision == null ? Figures.UNKNOWN : revision.statement().figures();
  }
}
