using Microsoft.DotNet.Interactive.Formatting;

namespace PolicingReform.Tests.Presentation;

/// <summary>The real formatter of notebooks finds the library's by the name of an attribute.</summary>
public class NotebookTests
{
    [Fact]
    public void Formatter_OfAResult_ShowsItsHtml()
    {
        RepresentationGap gap = TestData.Roster(6, 18).Gap(Gender.Woman, TestData.Half);
        Assert.Equal(gap.ToHtml(), gap.ToDisplayString("text/html"));
    }

    // A table is also a sequence; the list view of notebooks must not win.
    [Fact]
    public void Formatter_OfATable_ShowsItsHtml()
    {
        ResultTable<RepresentationGap> gaps = TestData.Roster(6, 18).Gaps(TestData.Half);
        Assert.Equal(gaps.ToHtml(), gaps.ToDisplayString("text/html"));
    }

    [Fact]
    public void Formatter_OfAnExplanation_ShowsItsHtml()
    {
        Explanation explanation = CaseStudiesOf.Iraq.Explain(CaseStudiesOf.Iraq.RepresentationGaps());
        Assert.Equal(explanation.ToHtml(), explanation.ToDisplayString("text/html"));
    }

    // Verso looks for a public, parameterless ToHtml() that returns a string.
    [Fact]
    public void ToHtml_ForVerso_IsPublicAndParameterless() =>
        Assert.Equal(typeof(string), typeof(RepresentationGap).GetMethod("ToHtml", Type.EmptyTypes)!.ReturnType);
}
