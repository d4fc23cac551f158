using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tapi.Generator.Analyzers.Facts;
using Tapi.Generator.Analyzers.Imports;
using Tapi.Generator.Analyzers.Texts;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.Analyzers.Declarations;

/// <summary>Finds imports that pass text in another form than their export takes.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TextAnalyzer : TapiAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(TextDescriptors.UnicodeToAnsiExport, TextDescriptors.TextDisagrees);

    private protected override void Start(CompilationStartAnalysisContext context, TapiProject project) => OnImport(context, project, Check);

    private static void Check(ImportContext context)
    {
        var import = context.Import;
        if (import.Export is not { Encoding: not ExportEncoding.None, Function.IsUnicode: true } export || import.Text == TextMarshalling.Custom)
        {
            return;
        }

        var facts = context.Project.Facts;
        var texts = ParameterText.AllOf(import, facts).ToList();
        if (export.Encoding == ExportEncoding.Unicode)
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
        if (facts.Export(wide) is null || texts.FirstOrDefault(text => text.Form == TextMarshalling.Unicode) is not { Parameter: { } parameter })
        {
            return;
        }

        // A new entry point is right only where it is for each text.
        var properties = texts.TrueForAll(text => text.Form == TextMarshalling.Unicode) ? TextFixes.EntryPoint(wide) : TextFixes.None;
        context.Report(Diagnostic.Create(
            TextDescriptors.UnicodeToAnsiExport, AttributePlace.Of(context.Import, "EntryPoint", context.Cancellation), properties, export.Name, parameter.Name, wide));
    }

    private static void Report(ImportContext context, IEnumerable<ParameterText> wrong)
    {
        var import = context.Import;
        var isSaid = false;
        foreach (var text in wrong)
        {
            // What the attribute makes wrong for several parameters is one mistake.
            if (text.Source == TextSource.Import && isSaid)
            {
                continue;
            }

            isSaid |= text.Source == TextSource.Import;
            var properties = TextFixes.Of(text, import, context.Project.Facts);
            var location = text.Source == TextSource.Import
                ? AttributePlace.Of(import, import.Kind == ImportKind.DllImport ? "CharSet" : "StringMarshalling", context.Cancellation)
                : text.Parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(context.Cancellation).GetLocation() ?? import.Location;
            var isWide = import.Export!.Encoding == ExportEncoding.Unicode;
            context.Report(Diagnostic.Create(
                TextDescriptors.TextDisagrees, location, properties, import.Export.Name, isWide ? "Unicode" : "ANSI", text.Parameter.Name, FormName(text.Form), Advice(text, import, isWide)));
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
        (TextSource.Parameter, true) => "use UnmanagedType.LPWStr",
        (TextSource.Import, true) => import.Kind == ImportKind.DllImport ? "use CharSet.Unicode" : "use StringMarshalling.Utf16",
        (TextSource.Parameter, false) when import.Kind == ImportKind.DllImport && text.Form == TextMarshalling.Unicode => "use UnmanagedType.LPStr, or the W export",
        (TextSource.Import, false) when import.Kind == ImportKind.DllImport => "use CharSet.Ansi, or the W export",
        _ => "use the W export with Unicode text",
    };
}
