namespace PolicingReform;

/// <summary>Places in sources that cannot be there.</summary>
internal static class CitationChecks
{
    public static IEnumerable<Finding> Of(Study study) =>
        from citation in study.Contents.Citations()
        let last = study.References[citation.Source.ReferenceId].LastPage
        where citation.Source.Page > last
        select new Finding(
            "page-past-the-end",
            Severity.Warning,
            citation.Subject,
            $"it cites page {Numeral.Text(citation.Source.Page!.Value)} of {citation.Source.ReferenceId}, whose text " +
            $"ends on page {Numeral.Text(last!.Value)}.",
            [citation.Source]);
}
