using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tapi.Generator.Analyzers.Facts;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.Analyzers.Texts;

/// <summary>
/// Finds imports that pass text in a form that their export does not take, for two rules: the ANSI export, and other mismatches.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ImportTextAnalyzer() : TapiAnalyzer(TextDescriptors.UnicodeToAnsiExport, TextDescriptors.TextDisagrees)
{
    private protected override void Start(CompilationStartAnalysisContext context, TapiProject project) =>
        OnImport(context, project, Check);

    private static void Check(ImportContext context)
    {
        var import = context.Import;
        if (import.Export is not { } export
            || import.Text == TextMarshalling.Custom
            || !(export.Function.IsUnicode || export.Encoding == ExportEncoding.None))
        {
            return;
        }

        var facts = context.Project.Facts;
        var texts = ParameterText.AllOf(import, facts).ToList();
        if (export.Encoding == ExportEncoding.None)
        {
            Report(context, texts.Where(text => text.Form == TextMarshalling.Unicode));
        }
        else if (export.Encoding == ExportEncoding.Unicode)
        {
            Report(context, texts.Where(text => text.Form != TextMarshalling.Unicode));
        }
        else if (export.Name != export.Function.Name)
        {
            Report(context, texts.Where(text => text.Form != TextMarshalling.Ansi));
        }
        else
        {
            Report(context, texts.Where(text => text.Form == TextMarshalling.Utf8));
            ReportUnicode(context, texts, facts);
        }
    }

    /// <summary>The unsuffixed export, which looks neutral, is the ANSI one.</summary>
    private static void ReportUnicode(ImportContext context, List<ParameterText> texts, TapiFacts facts)
    {
        var export = context.Import.Export!;
        var wide = export.Function.ExportName;
        var structures = context.Import.Method.Parameters
            .Select(item => StructureText.Of(item, context.Import, context.Project))
            .OfType<StructureText>()
            .ToList();
        var parameter = texts.FirstOrDefault(text => text.Form == TextMarshalling.Unicode).Parameter
            ?? structures.Find(text => text.NeedsWide(context.Import))?.Parameter;
        if (facts.Export(wide) is null || parameter is null)
        {
            return;
        }

        // A new entry point is right only if it is right for every text.
        var isSure = texts.TrueForAll(text => text.Form == TextMarshalling.Unicode) && structures.TrueForAll(text => text.IsUnicode);
        var properties = isSure ? TextFixes.EntryPoint(wide) : FixProperties.None;
        context.Report(Diagnostic.Create(
            TextDescriptors.UnicodeToAnsiExport,
            AttributePlace.Of(context.Import, "EntryPoint", context.Cancellation),
            properties,
            export.Name,
            parameter.Name,
            wide));
    }

    private static void Report(ImportContext context, IEnumerable<ParameterText> wrong)
    {
        var import = context.Import;
        var isSaid = false;
        foreach (var text in wrong)
        {
            // An attribute that is wrong for several parameters is one mistake.
            if (text.Source == TextSource.Import && isSaid)
            {
                continue;
            }

            isSaid |= text.Source == TextSource.Import;
            var properties = TextFixes.Of(text, import, context.Project.Facts);
            var location = text.Source == TextSource.Import
                ? AttributePlace.Of(import, import.Kind == ImportKind.DllImport ? "CharSet" : "StringMarshalling", context.Cancellation)
                : text.Parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(context.Cancellation).GetLocation()
                    ?? import.Location;
            var isWide = import.Export!.Encoding == ExportEncoding.Unicode;
            context.Report(Diagnostic.Create(
                TextDescriptors.TextDisagrees,
                location,
                properties,
                import.Export.Name,
                isWide ? "Unicode" : "ANSI",
                text.Parameter.Name,
                FormName(text.Form),
                Advice(text, import, isWide)));
        }
    }

    private static string FormName(TextMarshalling form) => form switch
    {
        TextMarshalling.Unicode => "Unicode",
        TextMarshalling.Utf8 => "UTF-8",
        _ => "ANSI",
    };

    private static string Advice(ParameterText text, TapiImport import, bool isWide) => (text.Source, isWide) switch
    {
        (TextSource.Import, false) when import is { Kind: ImportKind.DllImport, Export.Encoding: ExportEncoding.None } =>
            "use CharSet.Ansi",
        (_, false) when import.Export!.Encoding == ExportEncoding.None => "use UnmanagedType.LPStr",
        (TextSource.Parameter, true) => "use UnmanagedType.LPWStr",
        (TextSource.Import, true) => import.Kind == ImportKind.DllImport ? "use CharSet.Unicode" : "use StringMarshalling.Utf16",
        (TextSource.Parameter, false) when import.Kind == ImportKind.DllImport && text.Form == TextMarshalling.Unicode =>
            "use UnmanagedType.LPStr, or the W export",
        (TextSource.Import, false) when import.Kind == ImportKind.DllImport => "use CharSet.Ansi, or the W export",
        _ => "use the W export with Unicode text",
    };
}
