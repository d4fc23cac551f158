using System.ComponentModel;

namespace Tapi.Runtime;

public abstract partial class TapiObject
{
    /// <summary>Gives back an object whose request was cancelled before the object came, so that no call lives on unseen.</summary>
    /// <param name="late">The object.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void ReleaseLate(TapiObject late) =>
        (late ?? throw new ArgumentNullException(nameof(late))).DisposeAsync().AsTask();
}
