using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tapi.Generator.Analyzers.Facts;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.Analyzers.Signatures;

/// <summary>Finds imports of functions that tapi32.dll does not have.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnknownExportAnalyzer() : TapiAnalyzer(SignatureDescriptors.UnknownExport)
{
    private protected override void Start(CompilationStartAnalysisContext context, TapiProject project) =>
        OnImport(context, project, Check);

    private static void Check(ImportContext context)
    {
        var (import, facts) = (context.Import, context.Project.Facts);
        if (import.Export is not null || import.WrittenName.Length == 0 || import.WrittenName[0] == '#' || Exists(import, facts))
        {
            return;
        }

        // tapi32.dll also has functions for Windows itself that are in no header, so only names that look like the header's are checked.
        var meant = ExportSuggestion.Find(import, facts);
        if (meant is null && !LooksLikeExport(import.WrittenName, facts))
        {
            return;
        }

        var place = import.HasEntryPoint ? AttributePlace.Of(import, "EntryPoint", context.Cancellation) : import.Location;
        context.Report(Diagnostic.Create(
            SignatureDescriptors.UnknownExport,
            place,
            meant is null ? FixProperties.None : FixProperties.None.Add(FixProperties.Name, meant),
            import.WrittenName,
            meant is null ? string.Empty : $"; the name is '{meant}'"));
    }

    // A function whose page lacks a type exists nevertheless.
    private static bool Exists(TapiImport import, TapiFacts facts) =>
        facts.Exists(import.WrittenName)
        || (import.Probes && (facts.Exists(import.WrittenName + "W") || facts.Exists(import.WrittenName + "A")));

    private static bool LooksLikeExport(string name, TapiFacts facts) => facts.Catalogue.Functions
        .Select(function => function.Family)
        .Distinct()
        .Any(
            family => family.Length > 0
                && name.Length > family.Length
                && name.StartsWith(family, StringComparison.OrdinalIgnoreCase)
                && char.IsUpper(name[family.Length]));
}
