# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# torch leaves part of its signatures untyped
"""The plain TopK autoencoder of osmarks' meme-search-engine, trained the way that project does.

No centring, no bias before encoding, no revival of dead features, free decoder rows; AdamW at a constant
3e-4, batches of 64, mean squared error.
"""

import numpy as np

from memesae.base.token import Token
from memesae.sae.importers.found import Found, canonical
from memesae.sae.model import SparseAutoencoder

BATCH = 64
_RATE = 3e-4


def train_plain_topk(
    vectors: np.ndarray, features: int, k: int, epochs: float, token: Token
) -> SparseAutoencoder:
    """Train on vectors [n, d] for so many passes; the order is the same in every pass, as in the original."""
    import torch

    torch.manual_seed(0)
    up = torch.nn.Linear(vectors.shape[1], features, bias=False)
    down = torch.nn.Linear(features, vectors.shape[1])
    down.weight = torch.nn.Parameter(up.weight.T.clone())
    adam = torch.optim.AdamW([*up.parameters(), *down.parameters()], lr=_RATE, weight_decay=0)
    data = torch.from_numpy(np.random.default_rng(0).permutation(vectors))
    per_epoch = len(data) // BATCH
    for step in range(round(epochs * per_epoch)):
        token.check()
        start = step % per_epoch * BATCH
        batch = data[start : start + BATCH]
        strongest = up(batch).relu().topk(k, dim=1)
        codes = torch.zeros(len(batch), features).scatter(1, strongest.indices, strongest.values)
        adam.zero_grad()
        torch.nn.functional.mse_loss(down(codes), batch).backward()
        adam.step()
    weights = [part.detach().numpy() for part in (up.weight, down.weight, down.bias)]
    found = Found("meme-search-engine", weights[0].T, weights[1].T, output_bias=weights[2], k=k)
    return canonical(found, vectors)
