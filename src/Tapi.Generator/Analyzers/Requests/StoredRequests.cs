using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tapi.Generator.Analyzers.Requests;

/// <summary>Collects request identifiers that only private fields hold. They are lost if nothing reads the fields.</summary>
internal sealed class StoredRequests(FieldReads reads)
{
    private readonly ConcurrentBag<(SyntaxNode Call, string Function, IReadOnlyList<IFieldSymbol> Fields)> _stored = new();

    public void Note(SyntaxNode call, string function, IReadOnlyList<IFieldSymbol> fields) => _stored.Add((call, function, fields));

    public void Report(CompilationAnalysisContext context)
    {
        foreach (var (call, function, fields) in _stored)
        {
            if (!fields.Any(reads.Has))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    RequestDescriptors.RequestIgnoredInField, call.GetLocation(), function, fields[0].Name));
            }
        }
    }
}
