namespace PolicingReform.Tests.Studies;

/// <summary>The way back from a result to what was said, and where it is printed.</summary>
public class ExplanationTests
{
    [Fact]
    public void Explain_OfAStance_LeadsToTheStatementAndItsPage()
    {
        Explanation way = CaseStudiesOf.Iraq.Explain(CaseStudiesOf.Iraq.Stances()["hay-al-tanak", "recourse"]);
        Assert.Equal("s07", Assert.Single(way.Statements).Id.Value);
        Assert.Equal(20, Assert.Single(way.Sources).Locator.Page);
        Assert.Contains("statement s07", way.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_OfATrustIndex_LeadsToEveryStatementItRestsOn()
    {
        Study study = PolicingReform.CaseStudies.ExampleStudy.Create();
        TrustIndex index = study.TrustIndices()[0];
        Assert.Equal(index.Statements, study.Explain(index).Statements.Select(each => each.Id));
        Assert.NotEmpty(index.Statements);
    }

    [Fact]
    public void Explain_OfATable_LeadsToEachStatementOnce()
    {
        Explanation way = CaseStudiesOf.Iraq.Explain(CaseStudiesOf.Iraq.Stances());
        Assert.Equal(17, way.Statements.Count);
        Assert.Equal(17, way.Statements.Distinct().Count());
    }
}
