namespace PolicingReform.Tests.Invariants;

internal sealed partial record BadInput
{
    private static StudyBuilder ABuilder => new(new StudyId("a"), "a");

    private static BadInput[] Building =>
    [
        new("StudyBuilder", "id was null; a value is required." + Of("id"), () => _ = new StudyBuilder(null!, "a")),
        new("StudyBuilder.Add", "entry was null; a value is required." + Of("entry"),
            () => ABuilder.Add((StudyEntry)null!)),
        new("StudyBuilder.Add", "comparison was null; a value is required." + Of("comparison"),
            () => ABuilder.Add((Comparison)null!)),
        new("StudyBuilder.With", "fieldwork was null; a value is required." + Of("fieldwork"),
            () => ABuilder.With(null!)),
        new("StudyBuilder.Under", "settings was null; a value is required." + Of("settings"),
            () => ABuilder.Under(null!)),
    ];

    private static BadInput[] Editing =>
    [
        new("Study.Edit", "edit was null; a value is required." + Of("edit"), () => CaseStudiesOf.Iraq.Edit(null!)),
        new("Study.TryEdit", "edit was null; a value is required." + Of("edit"),
            () => CaseStudiesOf.Iraq.TryEdit(null!, out _, out _)),
        new("StudyEdit.Add", "entry was null; a value is required." + Of("entry"),
            () => CaseStudiesOf.Iraq.Edit(edit => edit.Add((StudyEntry)null!))),
        new("StudyEdit.Add", "comparison was null; a value is required." + Of("comparison"),
            () => CaseStudiesOf.Iraq.Edit(edit => edit.Add((Comparison)null!))),
        new("StudyEdit.Replace", "entry was null; a value is required." + Of("entry"),
            () => CaseStudiesOf.Iraq.Edit(edit => edit.Replace(null!))),
        new("StudyEdit.Remove", "id was null; a value is required." + Of("id"),
            () => CaseStudiesOf.Iraq.Edit(edit => edit.Remove((Id)null!))),
        new("StudyEdit.Remove", "comparison was null; a value is required." + Of("comparison"),
            () => CaseStudiesOf.Iraq.Edit(edit => edit.Remove((Comparison)null!))),
        new("StudyEdit.Remove", "id was the StudyId a; a study holds no entries under such ids." + Of("id"),
            () => CaseStudiesOf.Iraq.Edit(edit => edit.Remove(new StudyId("a")))),
        new("StudyEdit.With", "fieldwork was null; a value is required." + Of("fieldwork"),
            () => CaseStudiesOf.Iraq.Edit(edit => edit.With(null!))),
    ];
}
