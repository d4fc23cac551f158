using System.Diagnostics;

namespace Tapi.Generator.Model;

/// <summary>
/// What a page says, without its places in the text. Must be immutable and structurally equal: an edit that changes no fact gives an
/// equal model, and every later step stays cached. A test walks the members of all derived records.
/// </summary>
[DebuggerDisplay("{Uid,nq} ({Path,nq})")]
internal abstract record PageModel(PageHeader Header)
{
    public string Uid => Header.Uid;

    public string Path => Header.Path;

    public bool FromPackage => Header.FromPackage;

    public PageText Summary => Header.Summary;

    public PageText Remarks => Header.Remarks;

    /// <summary>The thing's C name: the part of the UID after <c>tapi.</c>, or the typedef's name.</summary>
    public abstract string CName { get; }
}
