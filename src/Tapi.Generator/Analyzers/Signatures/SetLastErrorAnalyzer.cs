using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tapi.Generator.Analyzers.Project;

namespace Tapi.Generator.Analyzers.Signatures;

/// <summary>Finds imports that ask for the last error, which TAPI never sets.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SetLastErrorAnalyzer() : TapiAnalyzer(SignatureDescriptors.SetLastError)
{
    private protected override void Start(CompilationStartAnalysisContext context, TapiProject project) =>
        OnImport(context, project, Check);

    private static void Check(ImportContext context)
    {
        if (context.Import.SetsLastError)
        {
            context.Report(Diagnostic.Create(
                SignatureDescriptors.SetLastError,
                AttributePlace.Of(context.Import, "SetLastError", context.Cancellation),
                context.Import.Export?.Name ?? context.Import.WrittenName));
        }
    }
}
