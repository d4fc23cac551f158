using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tapi.Generator.Analyzers.Project;

namespace Tapi.Generator.Analyzers.Sizes;

/// <summary>Finds calls that fill a structure with texts and lists in a project that never checks whether all of them fit.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NeededSizeAnalyzer() : TapiAnalyzer(SizeDescriptors.NeededSize)
{
    private protected override void Start(CompilationStartAnalysisContext context, TapiProject project)
    {
        var usage = new SizeUsage();
        var calls = new ConcurrentBag<(CallContext Call, IReadOnlyList<ITypeSymbol> Types)>();
        context.RegisterOperationAction(operation => usage.Note(operation.Operation), SizeUsage.Kinds);
        OnCall(context, project, call =>
        {
            if (FilledBuffer.Argument(call.Call, call.Import, project.Facts.Catalogue) is { } argument
                && FilledBuffer.Types(argument).ToList() is { Count: > 0 } types)
            {
                calls.Add((call, types));
            }
        });
        context.RegisterCompilationEndAction(end =>
        {
            foreach (var (call, types) in calls)
            {
                var export = call.Import.Export!;
                if (types.All(type => usage.Forgets(type, TooSmallErrors.Of(export, project.Facts.Catalogue)?.Value)))
                {
                    end.ReportDiagnostic(Diagnostic.Create(
                        SizeDescriptors.NeededSize,
                        call.Call.Syntax.GetLocation(),
                        export.Name,
                        types[0].Name,
                        SizeMembers.NeededSizeOf(types[0])));
                }
            }
        });
    }
}
