namespace PolicingReform.Tests.Evidence;

public class EvidenceVerbsTests
{
    private static readonly RecommendationEvidence Iraq = CaseStudiesOf.Iraq.Evidence();

    [Fact]
    public void Recommendations_OfThePaper_AreEightToThreeAddressees() => Assert.Equal(
        [("all stakeholders", 2), ("the Iraqi government", 2), ("international security and development actors", 4)],
        Iraq.Recommendations.CountBy(each => each.Recommendation.Addressee).Select(pair => (pair.Key, pair.Value)));

    // The second recommendation: two statements on p. 21 find women in the police unnecessary or unacceptable.
    [Fact]
    public void Statements_AgainstARecommendation_StandBesideThoseForIt()
    {
        EvidenceOfRecommendation women = Iraq.Recommendations[1];
        Assert.Equal(["s01", "s10", "s11"], women.Supporting.Select(each => each.Id.Value));
        Assert.Equal(["s12", "s13"], women.Contradicting.Select(each => each.Id.Value));
        Assert.All(women.Views, view => Assert.Contains(view.Readings, reading => reading.Theme == "women"));
    }

    [Fact]
    public void Recommendation_ThatNothingIllustrates_AndThemeWithoutRecommendation_AreNamed()
    {
        Study study = new StudyBuilder(new StudyId("s"), "A study")
            .Add(new Reference(new ReferenceId("a-book"), "a", "t"))
            .Add(new Theme("conduct", "Conduct", "How police behave."))
            .Add(new Theme("women", "Women", "Whether women can turn to the police."))
            .Add(new Recommendation(new RecommendationId("train"), "all", "Train them.", TestData.Source)
            {
                Themes = ["conduct"],
            })
            .Build();
        RecommendationEvidence evidence = study.Evidence();
        Assert.Equal("train", Assert.Single(evidence.Unillustrated).Id.Value);
        Assert.Equal("women", Assert.Single(evidence.ThemesWithoutRecommendation).Code);
        Assert.EndsWith(
            """
            * The links are this project's own reading: statements illustrate a recommendation, they do not prove it.
            * Nothing printed illustrates train.
            * No recommendation takes up Women.
            """,
            evidence.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_OfThePaper_LeavesNothingUnillustrated()
    {
        Assert.Empty(Iraq.Unillustrated);
        Assert.Empty(Iraq.ThemesWithoutRecommendation);
    }
}
