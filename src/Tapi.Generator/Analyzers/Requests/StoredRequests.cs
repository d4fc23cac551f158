using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tapi.Generator.Analyzers.Requests;

/// <summary>
/// Collects request identifiers that only private fields hold. They are lost if nothing reads the fields, and failures if nothing tests
/// them.
/// </summary>
internal sealed class StoredRequests(FieldReads reads)
{
    private readonly ConcurrentBag<(SyntaxNode Call, string Function, IReadOnlyList<IFieldSymbol> Fields)> _stored = new();

    public void Note(SyntaxNode call, string function, IReadOnlyList<IFieldSymbol> fields) => _stored.Add((call, function, fields));

    private readonly ConcurrentBag<(SyntaxNode Call, string Function, IReadOnlyList<IFieldSymbol> Fields)> _untested = new();

    /// <summary>Nothing has told a failure from a request before the fields get the result.</summary>
    public void NoteUntested(SyntaxNode call, string function, IReadOnlyList<IFieldSymbol> fields) =>
        _untested.Add((call, function, fields));

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

        foreach (var (call, function, fields) in _untested)
        {
            if (fields.Any(reads.Has) && !fields.Any(reads.IsTested))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    RequestDescriptors.FailureKeptInField, call.GetLocation(), function, fields[0].Name));
            }
        }
    }
}
