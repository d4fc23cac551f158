using Tapi.Generator.Common;
using Tapi.Generator.Resolution.Messages;
using Tapi.Generator.Resolution.Naming;
using Tapi.Generator.Resolution.Owners;

namespace Tapi.Generator.Resolution.Objects;

/// <summary>A class for the handles of a line, a call or a phone.</summary>
/// <param name="Kind">The word for it in a sentence: <c>call</c>.</param>
/// <param name="ReleaseExport">The function that releases its handle.</param>
/// <param name="ReleaseMethod">The method that calls it.</param>
/// <param name="DropMethod">The method that ends what still goes on, when the handle cannot be released before.</param>
/// <param name="OwnsInstance">Whether it is opened with a callback instance of its own.</param>
/// <param name="Events">The messages that are about it.</param>
internal sealed record ObjectItem(
    OwnerClass Class,
    string Kind,
    string? ReleaseExport,
    string? ReleaseMethod,
    string? DropMethod,
    bool OwnsInstance,
    EquatableArray<ObjectEvent> Events) : ApiItem("Objects", Class.Name)
{
    /// <summary>The error of a handle that is not valid any more; null when its page is missing.</summary>
    public EnumMember? InvalidHandle { get; init; }

    /// <summary>The class of its application; null when pages are missing for one.</summary>
    public string? ApplicationClass { get; init; }

    /// <summary>The class of the device that it is opened from; null when it is not opened.</summary>
    public string? DeviceClass { get; init; }

    /// <summary>The class of the object that it belongs to, as a call belongs to a line.</summary>
    public string? ParentClass { get; init; }

    /// <summary>The classes of the objects that belong to it.</summary>
    public EquatableArray<OwnerClass> Children { get; init; }
}
