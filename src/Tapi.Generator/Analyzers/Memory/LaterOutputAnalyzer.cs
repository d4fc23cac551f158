using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.Analyzers.Memory;

/// <summary>
/// Finds parameters that TAPI writes after the call returned, but whose declaration lets .NET release the memory on return.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LaterOutputAnalyzer() : TapiAnalyzer(MemoryDescriptors.LaterOutput)
{
    private protected override void Start(CompilationStartAnalysisContext context, TapiProject project) =>
        OnImport(context, project, Check);

    private static void Check(ImportContext context)
    {
        var export = context.Import.Export;
        if (export?.Function.Completion.Message is not { } message)
        {
            return;
        }

        foreach (var parameter in context.Import.Method.Parameters)
        {
            if (HeaderParameters.Of(parameter, context.Import) is { IsWrittenLater: true } written
                && CallMemory.IsFor(parameter, context.Import.Kind)
                && !new ArgumentValues(context.Project, context.Cancellation).AreNull(parameter))
            {
                var location = parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(context.Cancellation).GetLocation()
                    ?? context.Import.Location;
                context.Report(Diagnostic.Create(
                    MemoryDescriptors.LaterOutput,
                    location,
                    FixProperties.ForOutput(message, written.Is32BitOutput),
                    export.Name,
                    parameter.Name,
                    message));
            }
        }
    }
}
