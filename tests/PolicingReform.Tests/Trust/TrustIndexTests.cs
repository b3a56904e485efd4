namespace PolicingReform.Tests.Trust;

public class TrustIndexTests
{
    private const string Conduct = "conduct";

    // Ten participants: one says favourable and unfavourable (50), four favourable (100), five mixed (50):
    // the mean over participants is (50 + 400 + 250) / 10 = 70, over the eleven statements it would be 68.2.
    [Fact]
    public void Index_AveragesParticipantsAndNotStatements()
    {
        TrustIndex index = Index(
            Exposure.Published,
            [[Stance.Favourable, Stance.Unfavourable], .. Repeat(4, Stance.Favourable), .. Repeat(5, Stance.Mixed)]);
        Assert.Equal(70, index.Index.Value);
        Assert.Equal(10, index.Index.Count);
        Assert.Equal(9, index.Index.DegreesOfFreedom);
        Assert.Equal(11, index.Statements.Count);
        // sd of 50 x6, 100 x4 is 25.8198890; over sqrt(10) 8.1649658; t(.975, 9) = 2.2621572 (R 4.2.2).
        Accuracy.Within(1e-7, 8.1649658, index.Index.StandardError!.Value);
        Accuracy.Within(1e-7, 70 - (2.2621572 * 8.1649658), index.Index.Interval!.Low);
        Assert.Equal(Basis.PurposiveSample, index.Row.Basis);
        Assert.Null(index.Row.Verdict);
    }

    [Fact]
    public void Index_LeavesOutWhoDoesNotEvaluate()
    {
        TrustIndex index = Index(
            Exposure.Published,
            [.. Repeat(5, Stance.Favourable), .. Repeat(5, Stance.Unfavourable), [Stance.NotEvaluating]]);
        Assert.Equal(50, index.Index.Value);
        Assert.Equal(10, index.Index.Count);
    }

    [Fact]
    public void Index_OfFewerThanTen_IsNotGiven()
    {
        TrustIndex index = Index(Exposure.Published, Repeat(9, Stance.Favourable));
        Assert.Null(index.Index.Value);
        Assert.Equal("9 persons are fewer than 10, too few for a share or an interval", index.Row.Reason);
        Assert.Empty(index.Statements);
    }

    [Fact]
    public void Index_OfFewInConfidentialInterviews_IsClosed()
    {
        TrustIndex index = Index(Exposure.Confidential, Repeat(9, Stance.Favourable));
        Assert.Equal(ResultStatus.Suppressed, index.Index.Status);
        Assert.Null(index.Row.N);
    }

    // Ten of ten unfavourable would say of each of them what each said.
    [Fact]
    public void Index_OfOneVoiceInConfidentialInterviews_IsClosed() =>
        Assert.Equal(
            ResultStatus.Suppressed, Index(Exposure.Confidential, Repeat(12, Stance.Unfavourable)).Index.Status);

    // Scored by halves the mixed may lie above both others; the interval is cut off at the scale, not before the mean.
    [Fact]
    public void Interval_UnderAnyDefinition_HoldsItsIndex()
    {
        Study study = Build(Exposure.Published, [.. Repeat(10, Stance.Mixed), .. Repeat(2, Stance.Favourable)]);
        TrustIndex index = Assert.Single(study.TrustIndices(new TrustIndexDefinition("odd", 50, 100, 0)));
        Assert.InRange(index.Index.Value!.Value, index.Index.Interval!.Low, index.Index.Interval.High);
    }

    [Fact]
    public void Index_WithoutVariation_HasAValueAndNoInterval()
    {
        TrustIndex index = Index(Exposure.Published, Repeat(12, Stance.Mixed));
        Assert.Equal(50, index.Index.Value);
        Assert.Equal("no-variation", index.Index.NoInterval!.Code);
        Assert.Equal(
            "all participants have the same score, and without variation there is no interval",
            index.Row.IntervalReason);
    }

    [Fact]
    public void Bootstrap_BelowTwenty_IsNotOffered()
    {
        Study study = Build(Exposure.Published, [.. Repeat(9, Stance.Favourable), .. Repeat(9, Stance.Mixed)]);
        TrustIndex index = Assert.Single(study.TrustIndices(interval: TrustInterval.BcaBootstrap));
        Assert.Equal(75, index.Index.Value);
        Assert.Equal("a bootstrap of 18 participants covers too little; it begins at 20", index.Row.IntervalReason);
    }

    [Fact]
    public void Definition_OfOtherScores_IsUsedAndNamed()
    {
        Study study = Build(Exposure.Published, [.. Repeat(6, Stance.Favourable), .. Repeat(6, Stance.Mixed)]);
        TrustIndexDefinition favourable = new("share of favourable", 100, 0, 0);
        TrustIndex index = Assert.Single(study.TrustIndices(favourable));
        Assert.Equal(50, index.Index.Value);
        Assert.Contains("share of favourable", index.Row.Method, StringComparison.Ordinal);
    }

    private static TrustIndex Index(Exposure exposure, IEnumerable<Stance[]> participants) =>
        Assert.Single(Build(exposure, participants).TrustIndices());

    private static IEnumerable<Stance[]> Repeat(int count, Stance stance) => Enumerable.Repeat(new[] { stance }, count);

    private static Study Build(Exposure exposure, IEnumerable<Stance[]> participants)
    {
        PlaceId here = new("here");
        Stance[][] all = [.. participants];
        StudyBuilder builder = new StudyBuilder(new StudyId("s"), "A study")
            .Add(new Reference(TestData.Source.ReferenceId, "An author", "A title"))
            .Add(new Place(here, "Here") { IsSite = true })
            .Add(new Theme(Conduct, "Conduct", "How police treat people."))
            .With(new Fieldwork(
                StatementCoverage.Complete,
                all.Length,
                all.Length,
                0,
                ReducedDate.Year(2020),
                ReducedDate.Year(2020),
                TestData.Source)
            { Exposure = exposure });
        foreach ((int p, Stance[] stances) in all.Index())
        {
            ParticipantId id = new($"p{p}");
            builder.Add(new Participant(id, ParticipantCategory.Academic, here));
            foreach ((int s, Stance stance) in stances.Index())
            {
                builder.Add(new Statement(
                    new StatementId($"p{p}-{s}"),
                    new Attribution(ParticipantCategory.Academic, "Academic", Identifiability.Category),
                    here, here, ReducedDate.Year(2020), "Something.", TestData.Source)
                {
                    Participant = id,
                    Readings = [new StanceReading(Conduct, stance)],
                });
            }
        }

        return builder.Build();
    }
}
