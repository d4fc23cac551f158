using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Facts;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Analyzers.Project;

namespace Tapi.Generator.Analyzers.Handles;

/// <summary>Gathers what a project's code does with the handles that it drops.</summary>
internal sealed class HandleUsage(TapiProject project)
{
    private readonly ConcurrentDictionary<string, bool> _given = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConcurrentBag<ISymbol?>> _released = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<IFieldSymbol, bool> _copied = new(SymbolEqualityComparer.Default);
    private readonly PassedHandles _passed = new(project);

    public ConcurrentBag<Drop> Drops { get; } = [];

    public void NoteCall(IInvocationOperation call, ExportFacts export, bool isOwn)
    {
        if (HandleFacts.Released(export) is { } released)
        {
            NoteRelease(released, Handle(call) is { } handle ? ForgottenHandle.OwnField(handle) ?? (ISymbol?)Parameter(handle) : null);
        }
        else if (HandleFacts.Dropped(export) is { } dropped)
        {
            if (isOwn && !EndsHere(call) && Handle(call) is { } handle)
            {
                Drops.Add(new Drop(
                    call.Syntax.GetLocation(), export.Name, dropped, ForgottenHandle.Of(call, handle, project), Parameter(handle)));
            }
        }
        else if (export.Parameters.Any(parameter => parameter.IsOutput) || export.Function.Role is not null)
        {
            _given[export.Name] = true;
        }
    }

    /// <summary>An import that becomes a delegate can be called anywhere.</summary>
    public void NoteReference(TapiImport import)
    {
        if (import.Export is { } export && HandleFacts.Released(export) is { } released)
        {
            NoteRelease(released, null);
        }
    }

    public void NoteField(IFieldReferenceOperation reference)
    {
        if (!reference.Field.IsConst
            && !reference.Field.Type.IsReferenceType
            && !_passed.Note(reference)
            && ForgottenHandle.IsCopied(reference, project))
        {
            _copied[reference.Field] = true;
        }
    }

    /// <summary>A call of one of the project's methods, which may get a handle.</summary>
    public void NoteArguments(IInvocationOperation call) => _passed.Note(call);

    /// <summary>Whether nothing in the project can deallocate the handle of a drop.</summary>
    public bool Leaks(Drop drop)
    {
        if (!_released.TryGetValue(drop.Handle, out var released))
        {
            return _given.Keys.Any(name => project.Facts.Export(name) is { } export && HandleFacts.Gives(export, drop.Handle));
        }

        // Deallocating the field that is already zero deallocates nothing.
        return drop.Forgotten is { } field
            && !_copied.ContainsKey(field)
            && !_passed.Keeps(field)
            && (drop.Parameter is not { } parameter || _passed.IsAlways(parameter, field))
            && released.All(item => item is IParameterSymbol passed
                ? _passed.IsAlways(passed, field)
                : SymbolEqualityComparer.Default.Equals(item, field));
    }

    /// <summary>Whether the project deallocates such handles at all.</summary>
    public bool IsReleased(string handle) => _released.ContainsKey(handle);

    private static IParameterSymbol? Parameter(IOperation handle) =>
        OperationTree.WithoutAnyConversion(handle) is IParameterReferenceOperation { Parameter: { RefKind: RefKind.None } parameter }
            ? parameter.OriginalDefinition
            : null;

    private void NoteRelease(string handle, ISymbol? field) => _released.GetOrAdd(handle, static _ => []).Add(field);

    /// <summary>Whether the same method releases something that the handle belongs to.</summary>
    private bool EndsHere(IInvocationOperation call) => OperationTree.Root(call).Descendants().OfType<IInvocationOperation>()
        .Any(item => project.Import(item.TargetMethod)?.Export is { } export && HandleFacts.Released(export) is not null);

    // A type of another assembly may deallocate the handle by itself.
    private static IOperation? Handle(IInvocationOperation call) => call.Arguments
        .FirstOrDefault(
            argument => argument.Parameter is { Ordinal: 0, Type: var type }
                && (type.SpecialType != SpecialType.None || !type.DeclaringSyntaxReferences.IsEmpty))?.Value;

    /// <summary>A call that drops a handle.</summary>
    /// <param name="Forgotten">The field that is set to zero right after it.</param>
    /// <param name="Parameter">The parameter that has the handle, if the field itself is not dropped.</param>
    internal sealed record Drop(Location Location, string Export, string Handle, IFieldSymbol? Forgotten, IParameterSymbol? Parameter);
}
