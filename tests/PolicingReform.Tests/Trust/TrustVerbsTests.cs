namespace PolicingReform.Tests.Trust;

public class TrustVerbsTests
{
    [Fact]
    public void Index_OfChosenStatements_IsNeverGiven()
    {
        ResultTable<TrustIndex> indices = CaseStudiesOf.Iraq.TrustIndices();
        Assert.Equal(4 * 9, indices.Count);
        Assert.All(indices, each =>
        {
            Assert.Null(each.Row.Value);
            Assert.Equal(ResultStatus.Undefined, each.Row.Status);
            Assert.Equal(
                "the statements are the authors' selection; an index needs every interview coded", each.Row.Reason);
        });
        Assert.Contains("No trust index is given:", indices.ToSvg(), StringComparison.Ordinal);
    }

    [Fact]
    public void Index_OfAStudyWithoutInterviews_SaysSo()
    {
        Study study = new StudyBuilder(new StudyId("s"), "A study")
            .Add(new Place(new PlaceId("here"), "Here") { IsSite = true })
            .Add(new Theme("conduct", "Conduct", "How police treat people.")).Build();
        Assert.Equal("the study holds no interviews", Assert.Single(study.TrustIndices()).Row.Reason);
    }
}
